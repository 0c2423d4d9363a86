import { library } from '../../tools/config/tsup';

export default library({ extra: ['src/node/scorer-thread.ts'] });
