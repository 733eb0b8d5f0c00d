import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { renderMail } from './render.ts';
import { type MailName, mailNames, mails } from './templates.ts';

const folder = resolve('.cache/mail');
const page = /^\/[A-Za-z]+\.(html|txt)$/;

const { values } = parseArgs({ options: { once: { type: 'boolean' }, port: { type: 'string', default: '3025' } } });

await writeAll();
process.stdout.write(`${mailNames.length} mails in ${folder}\n`);
if (!values.once) serve(Number(values.port));

/** Renders each template with its sample: a page, its plain text, and an index of all. */
async function writeAll(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const rows = await Promise.all(mailNames.map(writeOne));
  const style = 'body{font:17px/1.6 system-ui;max-width:48rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}';
  const head = `<!doctype html><html lang="es-CO"><meta charset="utf-8"><title>Correos</title><style>${style}</style>`;
  await writeFile(join(folder, 'index.html'), `${head}<h1>Correos</h1><ol>${rows.join('')}</ol></html>`);
}

async function writeOne(name: MailName): Promise<string> {
  const mail = await renderMail(name, mails[name].sample);
  await writeFile(join(folder, `${name}.html`), mail.html);
  await writeFile(join(folder, `${name}.txt`), `${mail.subject}\n\n${mail.text}`);
  const subject = mail.subject.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<li><a href="${name}.html">${subject}</a> <small>${name}, <a href="${name}.txt">texto</a></small></li>`;
}

function serve(port: number): void {
  const server = createServer(async (request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    const body = page.test(path) ? await readFile(join(folder, path), 'utf8').catch(() => null) : null;
    const type = path.endsWith('.txt') ? 'text/plain' : 'text/html';
    response
      .writeHead(body === null ? 404 : 200, { 'content-type': `${type}; charset=utf-8` })
      .end(body ?? 'No existe');
  });
  server.listen(port, '127.0.0.1', () => process.stdout.write(`http://localhost:${port}\n`));
}
