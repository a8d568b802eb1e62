import { appendFile } from 'node:fs/promises';
import { createTransport } from 'nodemailer';
import type { Configuration } from '../platform/config/configuration';

/** A message on its way out. */
export interface Outgoing {
  key: string;
  recipient: string;
  subject: string;
  text: string;
}

export type Sink = (message: Outgoing) => Promise<void>;

/** Every place a message goes to: a file that development and tests read, and a mail server. With neither, nothing would leave: refused. */
export function sinksFrom(configuration: Configuration['notifications']): Sink[] {
  const sinks: Sink[] = [];
  const { file, smtpUrl, from } = configuration;
  if (file) sinks.push((message) => appendFile(file, `${JSON.stringify(message)}\n`));
  if (smtpUrl) {
    const transport = createTransport(smtpUrl, { from });
    sinks.push(async ({ key, recipient, subject, text }) => {
      // The key makes the same message recognisable when it comes twice.
      await transport.sendMail({
        to: recipient,
        subject,
        text,
        headers: { 'X-Fyrlykt-Key': key },
        messageId: `<${key.replace(/[^\w.-]/g, '.')}@fyrlykt>`,
      });
    });
  }
  if (sinks.length === 0) throw new Error('Set NOTIFICATIONS_FILE or SMTP_URL: without a sink nobody would be told.');
  return sinks;
}
