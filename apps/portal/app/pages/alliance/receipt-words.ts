import { sha256Of } from '@alianzas/domain/platform';
import { formatNit } from '@alianzas/domain/platform/inputs';
import type { Receipt } from '@alianzas/domain/views';
import { instantWords, invitationTexts, receiptText, requestPages, unsureWord } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import type { FileItem } from '@alianzas/ui';
import { fileItem } from './evidence-files.ts';

export interface ReceiptWords {
  id: string;
  title: string;
  /** Whole, a line each */
  lines: string[];
  by: string;
  when: string;
  sha256: string | null;
  /** What came with it, to be opened */
  files: FileItem[];
}

/** What an organization accepted or sent, in the words of who reads it. */
export function receiptWords(receipt: Receipt): ReceiptWords {
  const { id, organization, at, sha256 } = receipt;
  const who = receipt.by ?? 'La Secretaría, con el soporte que recibió';
  const sent = receipt.act === 'requestSent' ? receipt.documents : [];
  const files = sent.map((file) => fileItem(file, portal.file(file.id)));
  return { id, ...wordsOf(receipt), files, by: `${who}, por ${organization}`, when: instantWords(at), sha256 };
}

function wordsOf(receipt: Receipt): Pick<ReceiptWords, 'title' | 'lines'> {
  if (receipt.act === 'requestSent') {
    const { content, initiative, documents } = receipt;
    const pages = requestPages(
      content,
      initiative ?? unsureWord,
      documents.map(({ name }) => name),
      formatNit,
    ).map(({ title, text }) => `${title}\n${text}`);
    return { title: `Solicitud enviada ${receipt.code}`, lines: pages.join('\n').split('\n') };
  }
  if (receipt.act === 'invitationAccepted')
    return { title: `Invitación aceptada ${receipt.code}`, lines: invitationLines(receipt) };
  return receiptText(receipt);
}

/** Its text, whose fingerprint the receipt has, and then what it cites and what was agreed to with it, each with its own. */
function invitationLines({
  code,
  text,
  initiatives,
  agreed,
}: Extract<Receipt, { act: 'invitationAccepted' }>): string[] {
  const [, ...others] = invitationTexts({ code, message: text, initiatives, agreed, answerReason: null });
  const told = others.map((one) => `${one.title}\n${one.text}\nHuella (SHA-256): ${sha256Of(one.text)}`);
  return [text, ...told].join('\n').split(/\r?\n/);
}
