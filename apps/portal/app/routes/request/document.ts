/** The document itself, for who wrote the request: the same rules as every file. */
export { loader } from '../alliance/file.ts';
