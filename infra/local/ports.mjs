import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from './say.mjs';

const patienceMs = 3_000;

const apps = [
  { app: 'portal', variable: 'PORTAL_PORT', usual: 3000 },
  { app: 'backoffice', variable: 'BACKOFFICE_PORT', usual: 3001 },
];

/** The port of each app. Refuses, with one sentence that names port and variable, one that is wrong, used or forbidden. */
export async function choosePorts(env = process.env) {
  const ports = {};
  for (const { app, variable, usual } of apps) {
    ports[app] = readPort(variable, env[variable] || String(usual));
    await refuseTaken(ports[app], variable, env.HOST || '127.0.0.1');
  }
  if (ports.portal !== ports.backoffice) return ports;
  throw new PlainError(`PORTAL_PORT y BACKOFFICE_PORT piden el mismo puerto, ${ports.portal}: elija dos distintos.`);
}

function readPort(variable, text) {
  const port = /^\d+$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65535) return port;
  throw new PlainError(`${variable} debe ser un número de puerto entre 1 y 65535 y dice «${text}».`);
}

const sentences = {
  EADDRINUSE: (port, variable) =>
    `El puerto ${port} ya está ocupado por otro programa: ciérrelo o elija otro puerto con ${variable}, por ejemplo ${variable}=${port + 100}.`,
  EACCES: (port, variable) =>
    `El sistema no deja usar el puerto ${port} sin permisos especiales: elija uno mayor que 1024 con ${variable}, por ejemplo ${variable}=8080.`,
  EADDRNOTAVAIL: (_port, _variable, host) =>
    `HOST dice «${host}», que no es una dirección de este equipo: use 127.0.0.1 o 0.0.0.0.`,
};
sentences.ENOTFOUND = sentences.EADDRNOTAVAIL;

/** Waits a little for a port in use: an earlier start that was killed may still be closing. */
async function refuseTaken(port, variable, host) {
  const until = Date.now() + patienceMs;
  let code = await faultOfPort(port, host);
  while (code === 'EADDRINUSE' && Date.now() < until) {
    await pause(200);
    code = await faultOfPort(port, host);
  }
  if (code)
    throw new PlainError(
      sentences[code]?.(port, variable, host) ?? `No se puede escuchar en ${host}:${port} (${code}).`,
    );
}

/** `localhost` may mean ::1 to the browser: a program that listens only there would take the visits. */
async function faultOfPort(port, host) {
  const code = await faultOfListening(port, host);
  if (code) return code;
  return (await faultOfListening(port, '::1')) === 'EADDRINUSE' ? 'EADDRINUSE' : undefined;
}

/** The error code of listening there for a moment; undefined when it can be done. */
function faultOfListening(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }) => resolve(code));
    server.listen({ port, host }, () => server.close(() => resolve(undefined)));
  });
}
