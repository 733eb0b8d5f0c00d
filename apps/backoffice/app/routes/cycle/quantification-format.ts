import type { QuantificationColumn } from '@alianzas/domain/balance';
import type { QuantificationPage } from '@alianzas/domain/views';
import { listed, methodWord, originWord } from '@alianzas/lexicon';

/** What every copy of the format says while the official one has not been supplied. */
export const PROVISIONAL =
  'Formato provisional: la entidad no ha suministrado el formato establecido para la cuantificación de recursos privados y comunitarios.';

/** Above what came after the cut, in every file. */
export const CORRECTIONS = 'Correcciones posteriores: no suman a los totales';

/** The lines of the quantification, a text for each column of its format. Values are bare digits. */
export function inFormat({ year, lines }: Pick<QuantificationPage, 'year' | 'lines'>): {
  readonly [column in QuantificationColumn]: string;
}[] {
  return lines.map((line, index) => ({
    number: String(index + 1),
    year: String(year),
    initiative: line.initiative,
    ally: line.ally,
    origin: originWord(line.origin),
    deliveries: String(line.deliveries),
    methods: listed(line.methods.map(methodWord)),
    value: line.value,
  }));
}
