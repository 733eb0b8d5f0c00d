import { unsentButtons, unsentNextTo } from '@alianzas/lexicon';
import { attributesOf, plain } from './controls.ts';
import { DRAFT } from './draft-names.ts';

const FORM = /<form\b[^>]*>.*?<\/form>/gs;
const BUTTON = /<button\b([^>]*)>(.*?)<\/button>/gs;
const TAG = /<[^>]*>/g;

/** The page, in each of whose forms the button that keeps it for its writer alone is called by what its main button does. */
export function withUnsentNames(html: string): string {
  return html.replace(FORM, (form) => {
    const buttons = [...form.matchAll(BUTTON)].map(([all, head, says]) => ({ all, says, of: attributesOf(head!) }));
    const isUnsent = ({ of }: { of: Record<string, string> }) => of.name === DRAFT.wish && of.value === 'save';
    const main = buttons.find((one) => !isUnsent(one));
    const unsent = buttons.find((one) => isUnsent(one) && one.says === unsentButtons.sending);
    if (!main || !unsent) return form;
    const name = unsentNextTo(plain(main.says!.replaceAll(TAG, '')));
    return form.replace(unsent.all, () => unsent.all.replace(unsentButtons.sending, name));
  });
}
