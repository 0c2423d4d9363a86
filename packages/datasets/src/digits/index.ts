export { digits, digitsAttribution } from './digits';
