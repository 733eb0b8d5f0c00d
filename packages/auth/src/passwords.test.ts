import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptPassword } from './password-rules.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { semaphore } from './semaphore.ts';

test('v5.0.0-11.4.2 passwords are kept as argon2id with 19 MiB, two passes and one lane', async () => {
  expect(await hashPassword('correcta y larga')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('v5.0.0-6.2.8 a password is verified exactly as received', async () => {
  const hashed = await hashPassword(' Ñandú con Mayúsculas ');
  expect(await verifyPassword(hashed, ' Ñandú con Mayúsculas ')).toBe(true);
  for (const other of [
    'Ñandú con Mayúsculas',
    ' ñandú con mayúsculas ',
    ' Ñandú con Mayúsculas',
    ' Ñandú con Mayúsculas  ',
  ]) {
    expect(await verifyPassword(hashed, other)).toBe(false);
  }
});

test('v5.0.0-6.3.8 without an account the same work is done and the answer is no', async () => {
  expect(await verifyPassword(null, 'nobody has this one')).toBe(false);
});

test('v5.0.0-15.2.2 no more than two hashes run at once, in the order they came', async () => {
  const run = semaphore(2);
  let running = 0;
  let most = 0;
  const ended: number[] = [];
  const work = (n: number) =>
    run(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running -= 1;
      ended.push(n);
      if (n === 3) throw new Error('one fails');
    });
  await Promise.allSettled(Array.from({ length: 12 }, (_, n) => work(n)));
  expect(most).toBe(2);
  expect(ended).toEqual([...ended].sort((a, b) => a - b));
});

test('v5.0.0-6.2.1 v5.0.0-6.2.9 v5.0.0-6.2.5 from 12 to 256 characters, whatever they are', () => {
  expect(acceptPassword('kTq9 vuelo ')).toMatchObject({ refusal: { code: 'password.tooShort', least: 12 } });
  expect(acceptPassword('x9'.repeat(129))).toMatchObject({ refusal: { code: 'password.tooLong', most: 256 } });
  const accepted = [
    'bicicleta verde pedalea',
    'mi gata duerme en el tejado',
    '🦜🌧️ ronca 🛶🪕 lejos',
    'ñ7k!Lw2q#Vz9',
    'hjw vqk zxr tlp',
  ];
  for (const password of accepted) expect(acceptPassword(password), password).toEqual({ ok: true, value: undefined });
});

test.each([
  'password1234',
  'P@ssw0rd2026!',
  'contraseña2026',
  'Contrasena123',
  'qwertyuiop12',
  'administrador1',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  '123456789012',
  '210987654321',
  'iloveyou1234',
  'millonarios2026',
  'Colombia2026*',
  'lkjhgfdsapoiu',
  'qazwsxedcrfv',
  '!!!!!!!!!!!!',
])('v5.0.0-6.2.4 a common password is refused: %s', (password) => {
  expect(acceptPassword(password)).toMatchObject({ refusal: { code: 'password.common' } });
});

test.each(['Alianzas2026!', 'CulturaCiudadana1', 'SCRD-bogota-2026', 'Subsecretaria26', 'RedDeAliados2026'])(
  'v5.0.0-6.2.11 words of the entity and the product alone are refused: %s',
  (password) => {
    expect(acceptPassword(password)).toMatchObject({ refusal: { code: 'password.common' } });
  },
);

test('the own name and address alone are refused', () => {
  const own = ['wilhelmina.zarate@entidad.org', 'Wilhelmina Zárate'];
  expect(acceptPassword('WilhelminaZarate1985', own)).toMatchObject({ refusal: { code: 'password.common' } });
  expect(acceptPassword('WilhelminaZarate1985').ok).toBe(true);
});

test('random passwords of 12 characters pass, and none takes long', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 12, maxLength: 256, unit: 'grapheme' }), (password) => {
      const started = performance.now();
      acceptPassword(password);
      expect(performance.now() - started).toBeLessThan(200);
    }),
  );
});
