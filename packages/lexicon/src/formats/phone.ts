/**
 * A telephone of Colombia as it is shown: `300 123 4567`, `(601) 555 0123`, `(601) 327 4850 ext. 123`; any other stays as it
 * was written.
 */
export function phone(written: string): string {
  const [main, extension] = written.split(/ (?=ext\. \d+$)/) as [string, string?];
  return extension === undefined ? grouped(main) : `${grouped(main)} ${extension}`;
}

function grouped(written: string): string {
  const digits = written.replace(/[\s()-]/g, '').replace(/^\+?57(?=\d{10}$)/, '');
  const mobile = /^(3\d{2})(\d{3})(\d{4})$/.exec(digits);
  if (mobile) return mobile.slice(1).join(' ');
  const fixed = /^(60[1-8])(\d{3})(\d{4})$/.exec(digits);
  if (fixed) return `(${fixed[1]}) ${fixed[2]} ${fixed[3]}`;
  const free = /^01800(\d{6,7})$/.exec(digits);
  return free ? `01800 ${free[1]}` : written;
}
