import { createHash } from 'node:crypto';
import { pageStoppingOnce } from '@alianzas/lexicon';
import { render, toPlainText } from 'react-email';
import { isOneLine } from './inputs.ts';
import { outlookCss } from './look/colors.ts';
import { type MailName, type MailProps, mails } from './templates.ts';
import { textOptions } from './text.ts';

export interface RenderedMail {
  template: MailName;
  version: number;
  subject: string;
  html: string;
  text: string;
  /** SHA-256, in hexadecimal, of subject, text and html, joined by a zero byte: what the mail table keeps */
  sha256: string;
}

/** The stop of a sentence after an hour or a name put in its words that ends in one: `p. m..`, `S. A. S..` */
const STOPPED_TWICE = /(?<=\b\p{L}\.)\.(?![.\p{L}\d])/gu;

/**
 * Writes one mail: the subject in one line, the page and the same in plain text. Throws a ZodError when the props are
 * not those of the template, and an Error when the subject would break a header.
 */
export async function renderMail<Name extends MailName>(name: Name, props: MailProps<Name>): Promise<RenderedMail> {
  const mail = mails[name];
  const given = mail.inputs.parse(props);
  const subject = mail.subject(given).trim();
  if (!isOneLine(subject)) throw new Error(`The subject of ${name} does not fit in one line`);
  const page = pageStoppingOnce(await render(mail.Body(given))).replace(STOPPED_TWICE, '');
  const html = page.replace('</head>', `<!--[if mso]><style>${outlookCss}</style><![endif]--></head>`);
  const text = `${toPlainText(page, textOptions).trim()}\n`;
  const sha256 = createHash('sha256').update([subject, text, html].join('\0')).digest('hex');
  return { template: name, version: mail.version, subject, html, text, sha256 };
}
