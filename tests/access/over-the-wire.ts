import { request as httpRequest } from 'node:http';

const MB = 1_000_000;
/** Sent again and again, so that whoever sends holds no more of it. */
const PIECE = Buffer.alloc(MB, 0x20);

/** A form as bytes: how it begins, how many more of it there are, and how it ends. */
export interface Sent {
  port: number;
  host: string;
  path: string;
  cookie: string;
  type: string;
  head: string;
  filler?: number;
  tail?: string;
  /** How many bytes it says that it has, when it is refused for that before they come */
  says?: number;
}

export interface Heard {
  status: number;
  html: string;
}

/** Posts over a real connection, a megabyte at a time, to its end. */
export function sendOver({ port, host, path, cookie, type, head, filler = 0, tail = '', says }: Sent): Promise<Heard> {
  const length = says ?? Buffer.byteLength(head) + filler + Buffer.byteLength(tail);
  const headers = { host, cookie, 'content-type': type, 'content-length': length, 'sec-fetch-site': 'same-origin' };
  return new Promise((resolve, reject) => {
    const req = httpRequest({ port, host: '127.0.0.1', method: 'POST', path, agent: false, headers }, (res) => {
      let html = '';
      res.setEncoding('utf8').on('data', (piece: string) => {
        html += piece;
      });
      res.on('end', () => {
        resolve({ status: res.statusCode ?? 0, html });
        req.destroy();
      });
    });
    req.on('error', reject);
    req.write(head);
    if (says) return;
    let left = filler;
    const more = () => {
      while (left > 0) {
        const piece = PIECE.subarray(0, left);
        left -= piece.length;
        if (!req.write(piece)) return void req.once('drain', more);
      }
      req.end(tail);
    };
    more();
  });
}
