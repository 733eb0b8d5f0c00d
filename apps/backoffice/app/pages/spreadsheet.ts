/** Lines as a spreadsheet opens them: UTF-8 with its mark, the separator of es-CO, every cell quoted and none read as a formula. */
export function spreadsheet(name: string, lines: readonly (readonly string[])[]): Response {
  const text = lines.map((line) => line.map(cell).join(';')).join('\r\n');
  return new Response(`\uFEFF${text}\r\n`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
