import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { acts } from './testing-acts.ts';
import { banners } from './testing-banners.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const textOf = (file: string) => readFileSync(`${root}${file}`, 'utf8');

/** The sentences of an app's banner that speak of a mail, a link, or somebody who is told, by their code. */
function spoken(app: keyof typeof banners): Map<string, string> {
  const [, list] = /SENTENCES[^=]*= \{(.*?)\n\};/s.exec(textOf(`apps/${app}/app/pages/done.tsx`))!;
  const sentences = [...list!.matchAll(/^ {2}'?([\w-]+)'?:\s+'(.*?)',$/gms)].map(
    ([, code, says]) => [code!, says!] as const,
  );
  expect(sentences.length).toBeGreaterThan(15);
  return new Map(sentences.filter(([, says]) => /correo|vínculo|\bavis|le escrib|va en camino/i.test(says)));
}

test.each(['portal', 'backoffice'] as const)(
  'every banner of the %s that speaks of a mail is bound to the act whose mail it is',
  (app) => {
    const said = spoken(app);
    expect(Object.keys(banners[app]).sort()).toEqual([...said.keys()].sort());
    for (const [code, bound] of Object.entries(banners[app])) {
      const says = said.get(code)!;
      if ('nobody' in bound)
        expect(says, code).toMatch(/ninguna organización recibe correo|nadie recibe correo|sin correo a nadie/i);
      else expect(acts.get(bound[0]), `${code}: ${bound[0]}`).toContain(bound[1]);
    }
  },
);
