import { parseArgs } from 'node:util';
import { openDomain } from '@alianzas/domain';
import { lastDayOfToken } from '@alianzas/domain/identity';
import { newId, refuse } from '@alianzas/domain/platform';
import { firstAdministrator } from './first-administrator.ts';

const USAGE = 'Uso: npm run staff:create -- --email correo@entidad.gov.co --name "Nombre completo" --position "Cargo"';

const LONG_DAY = new Intl.DateTimeFormat('es-CO', { dateStyle: 'long', timeZone: 'UTC' });

const REFUSED: Readonly<Record<string, string>> = {
  'staff.administratorExists':
    'Ya hay una persona administradora activa: las demás cuentas se crean desde la aplicación.',
  'staff.alreadyActive': 'Esa persona ya activó su cuenta.',
  'person.otherName':
    'Ese correo ya tiene una cuenta con otro nombre. Escriba el nombre con que está registrada, u otro correo.',
  'staff.disabled': 'Esa cuenta está deshabilitada.',
  'staff.demonstration': 'Esta instalación es de demostración: entre por /demo.',
  'staff.invalidInput': `Falta un dato o no es válido. ${USAGE}`,
};

/** The command: reads the environment and the arguments, and answers with the process's exit code. */
async function run(): Promise<number> {
  const { values } = parseArgs({
    options: { email: { type: 'string' }, name: { type: 'string' }, position: { type: 'string' } },
  });
  const { email, name, position } = values;
  if (!email || !name || !position) return say(USAGE);
  const url = process.env.BACKOFFICE_DATABASE_URL || process.env.DATABASE_URL;
  const origin = process.env.BACKOFFICE_ORIGIN;
  if (!url || !origin) return say('Faltan BACKOFFICE_DATABASE_URL (o DATABASE_URL) y BACKOFFICE_ORIGIN.');
  const domain = openDomain(url, 'backoffice');
  try {
    const marks = { sessionHash: null, bearerHash: null, browser: null, requestId: newId(new Date()) };
    const made = await domain.write(marks, async ({ ctx, who }) => {
      if (who.demonstration) return refuse('staff.demonstration');
      return firstAdministrator({ ...ctx, actor: { kind: 'job', name: 'staff:create' } }, { email, name, position });
    });
    if (!made.ok) return say(REFUSED[made.refusal.code] ?? made.refusal.code);
    const day = lastDayOfToken('staffActivation', new Date());
    const until = LONG_DAY.format(new Date(`${day}T12:00:00Z`));
    const link = new URL(`/activar/${made.value.token}`, origin).href;
    process.stdout.write(
      `Cuenta creada. Vínculo de activación, personal, de un solo uso, sirve hasta el ${until}:\n${link}\n`,
    );
    return 0;
  } finally {
    await domain.close();
  }
}

function say(fault: string): number {
  process.stderr.write(`${fault}\n`);
  return 1;
}

process.exitCode = await run();
