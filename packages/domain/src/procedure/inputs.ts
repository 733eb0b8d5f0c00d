export { answersOf } from './answers.ts';
