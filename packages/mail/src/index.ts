export { type RenderedMail, renderMail } from './render.ts';
export type { MailTemplate } from './template.ts';
export { isMailName, type MailName, type MailProps, mailNames, mails } from './templates.ts';
export type { Attachment, Delivery, OutgoingMail, Transport } from './transport.ts';
export { chooseTransport, type MailEnv, outboxFolder } from './transports/choose.ts';
export { localTransport } from './transports/local.ts';
export { resendTransport } from './transports/resend.ts';
export { smtpTransport } from './transports/smtp.ts';
