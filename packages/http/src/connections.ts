import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Counts the open answers of each connection, so that `drain` closes the idle ones at once and the others with their
 * last answer. Node's own `closeIdleConnections` destroys a connection whose answer has been ended but is still on its
 * way to a slow reader.
 */
export function countAnswers(server: Server): { drain: () => void } {
  const open = new Map<Socket, number>();
  let draining = false;
  server.closeIdleConnections = () => undefined;
  server.on('connection', (socket: Socket) => {
    open.set(socket, 0);
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', ({ socket }, res) => {
    open.set(socket, (open.get(socket) ?? 0) + 1);
    res.once('close', () => {
      const left = (open.get(socket) ?? 1) - 1;
      if (open.has(socket)) open.set(socket, left);
      if (draining && left === 0) socket.destroySoon();
    });
  });
  return {
    drain: () => {
      draining = true;
      for (const [socket, answers] of open) if (answers === 0) socket.destroySoon();
    },
  };
}

/**
 * Reads what is left of a request that was answered before its end, and forgets it: until then nobody is answered on its
 * connection. What goes on for more bytes, or longer than `rest`, or is silent for `idle` (milliseconds), loses the connection.
 */
export function readToTheEnd(server: Server, { bytes, rest, idle }: Record<'bytes' | 'rest' | 'idle', number>): void {
  server.on('request', (req, res) => {
    res.once('finish', () => {
      if (req.complete || req.destroyed) return;
      let left = bytes;
      const clocks = [rest, idle].map((time) => setTimeout(() => req.socket.destroy(), time).unref());
      const stop = () => {
        for (const clock of clocks) clearTimeout(clock);
      };
      for (const over of ['end', 'close']) req.once(over, stop);
      req.removeAllListeners('data');
      req.on('data', (piece: Buffer) => {
        left -= piece.length;
        clocks[1]!.refresh();
        if (left < 0) req.socket.destroy();
      });
      req.resume();
    });
  });
}
