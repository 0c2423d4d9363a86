import { emitAbs } from './abs';
import { emitAdd } from './add';
import { emitAvgPoolGradient } from './avg-pool-gradient';
import { emitAvgPool } from './avg-pool';
import { emitBatchNormGradient } from './batch-norm-gradient';
import { emitBatchNorm } from './batch-norm';
import { emitBroadcastTo } from './broadcast-to';
import { emitConcat } from './concat';
import { emitConvFilterGradient } from './conv-filter-gradient';
import { emitConvInputGradient } from './conv-input-gradient';
import { emitConv } from './conv';
import { emitDiv } from './div';
import { emitErf } from './erf';
import { emitExp } from './exp';
import { emitGather } from './gather';
import { emitLogSoftmax } from './log-softmax';
import { emitLog } from './log';
import { emitLstm } from './lstm';
import { emitMatmul } from './matmul';
import { emitMaxPoolGather } from './max-pool-gather';
import { emitMaxPoolGradient } from './max-pool-gradient';
import { emitMaxPool } from './max-pool';
import { emitMax } from './max';
import { emitMaximum } from './maximum';
import { emitMean } from './mean';
import { emitMinimum } from './minimum';
import { emitMul } from './mul';
import { emitNeg } from './neg';
import { emitOneHot } from './one-hot';
import { emitPad } from './pad';
import { emitReciprocal } from './reciprocal';
import { emitReluGradient } from './relu-gradient';
import { emitRelu } from './relu';
import { emitRelu6Gradient } from './relu6-gradient';
import { emitRelu6 } from './relu6';
import { emitReshape } from './reshape';
import { emitScatterAdd } from './scatter-add';
import { emitSelect } from './select';
import { emitSigmoid } from './sigmoid';
import { emitSlice } from './slice';
import { emitSoftmax } from './softmax';
import { emitSqrt } from './sqrt';
import { emitSquare } from './square';
import { emitStep } from './step';
import { emitStopGradient } from './stop-gradient';
import { emitSub } from './sub';
import { emitSum } from './sum';
import { emitSwish } from './swish';
import { emitTanh } from './tanh';
import { emitTranspose } from './transpose';
import type { PrimitiveEmitter } from '../emission/primitive-emitter';

/** How each primitive is written, by name. */
export const emitters: ReadonlyMap<string, PrimitiveEmitter> = new Map(
  Object.entries({
    abs: emitAbs,
    add: emitAdd,
    avgPoolGradient: emitAvgPoolGradient,
    avgPool: emitAvgPool,
    batchNormGradient: emitBatchNormGradient,
    batchNorm: emitBatchNorm,
    broadcastTo: emitBroadcastTo,
    concat: emitConcat,
    convFilterGradient: emitConvFilterGradient,
    convInputGradient: emitConvInputGradient,
    conv: emitConv,
    div: emitDiv,
    erf: emitErf,
    exp: emitExp,
    gather: emitGather,
    logSoftmax: emitLogSoftmax,
    log: emitLog,
    lstm: emitLstm,
    matmul: emitMatmul,
    maxPoolGather: emitMaxPoolGather,
    maxPoolGradient: emitMaxPoolGradient,
    maxPool: emitMaxPool,
    max: emitMax,
    maximum: emitMaximum,
    mean: emitMean,
    minimum: emitMinimum,
    mul: emitMul,
    neg: emitNeg,
    oneHot: emitOneHot,
    pad: emitPad,
    reciprocal: emitReciprocal,
    reluGradient: emitReluGradient,
    relu: emitRelu,
    relu6Gradient: emitRelu6Gradient,
    relu6: emitRelu6,
    reshape: emitReshape,
    scatterAdd: emitScatterAdd,
    select: emitSelect,
    sigmoid: emitSigmoid,
    slice: emitSlice,
    softmax: emitSoftmax,
    sqrt: emitSqrt,
    square: emitSquare,
    step: emitStep,
    stopGradient: emitStopGradient,
    sub: emitSub,
    sum: emitSum,
    swish: emitSwish,
    tanh: emitTanh,
    transpose: emitTranspose,
  }) as [string, PrimitiveEmitter][],
);
