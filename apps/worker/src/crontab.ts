/**
 * Reminders at six in the morning in Bogotá, nonconformities proposed at three, files tidied at half past two, the signed
 * root of the history each hour, and every five minutes the commitments that wait to be told; told in UTC as the queue wants it. A morning that was missed is made up for the same day.
 */
export const CRONTAB = [
  '0 11 * * * remind ?fill=12h&jobKey=remind:daily',
  '0 8 * * * nonconformities ?fill=12h&jobKey=nonconformities:daily',
  '30 7 * * * tidy ?jobKey=tidy:daily',
  '*/5 * * * * askAcceptances ?jobKey=acceptances',
  '5 * * * * keepRoot ?fill=1h&jobKey=root:hourly',
].join('\n');
