/**
 * A rate as a pure function of time. Time is in epochs from 0; the training loop passes fractions of an epoch, so a
 * schedule does not depend on the batch size. Wrap it, `(epoch) => schedule(Math.floor(epoch))`, to change the rate only
 * between epochs.
 */
export type Schedule = (epoch: number) => number;
