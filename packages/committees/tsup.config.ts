import { library } from '../../tools/config/tsup';

export default library();
