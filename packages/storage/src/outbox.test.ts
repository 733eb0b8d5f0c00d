import { expect, test } from 'vitest';
import { underDemoBar } from './outbox.ts';

test('a simulated mail opens under the way back to the list, and is otherwise as it was', () => {
  const page = '<html><body class="fog"><p>Cordial saludo</p></body></html>';
  const shown = underDemoBar(page, '/demo/correo');
  expect(shown).toMatch(
    /<body class="fog"><nav [^>]+><a href="\/demo\/correo"[^>]*>‹ Volver a los correos simulados<\/a>/,
  );
  expect(shown.replace(/<nav.*<\/nav>/, '')).toBe(page);
});
