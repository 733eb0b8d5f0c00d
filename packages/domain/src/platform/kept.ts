export type FileScan = 'pending' | 'clean' | 'infected' | 'noScanner';

/** A file that the storage keeps already: what its row says. */
export interface KeptFile {
  key: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  width?: number;
  height?: number;
  /** Pending where a scanner is configured, else noScanner */
  scan: 'pending' | 'noScanner';
}
