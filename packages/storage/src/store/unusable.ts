/** The store of files cannot be read: its folder is no folder, is closed to us, or its disk or its service fails. */
export class StoreUnusable extends Error {
  override name = 'StoreUnusable';
  constructor(cause: unknown, message = 'the store of files cannot be used') {
    super(message, { cause });
  }
}
