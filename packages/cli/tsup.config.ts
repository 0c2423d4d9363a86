import { library } from '../../tools/config/tsup';

export default library({
  extra: [
    'src/bin.ts',
    'src/compression/student-evaluator.ts',
    'src/compression/finalist-evaluator.ts',
    'src/doctor/probe-process.ts',
  ],
});
