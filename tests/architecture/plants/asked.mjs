const domain = 'packages/domain/src';

/** Pages that decide, write fields or look into stored JSON by themselves, each alone in an otherwise sound house. */
export const askedPlants = [
  ...[
    ['a state', "export const mayAccept = (one: { state: string }) => one.state === 'proposed';\n"],
    ['a step', 'export const mayPropose = ({ step }: { step: number }) => step >= 9;\n'],
    ['a list of states', "export const isOpen = (row: { state: string }) => ['sent'].includes(row.state);\n"],
  ].map(([what, code]) => ({
    check: 'offers',
    what: `${what} that decides in a page`,
    files: { 'apps/portal/app/routes/one.ts': code },
    says: 'apps/portal/app/routes/one.ts:1 compares a step or a state',
  })),
  {
    check: 'fields',
    what: 'a field that says by hand what its schema says',
    files: { 'apps/portal/app/routes/one.tsx': 'export const One = () => <TextArea name="reason" limit={2000} />;\n' },
    says: 'apps/portal/app/routes/one.tsx:1 writes a field by hand',
  },
  ...["content ->> 'name'", "content #>> '{a,b}'", 'jsonb_array_elements(r.content)'].map((sql) => ({
    check: 'stored',
    what: `${sql} in SQL`,
    files: { [`${domain}/views/one.ts`]: `export const query = sql\`select ${sql}\`;\n` },
    says: 'views/one.ts:1 looks into JSON in SQL',
  })),
];
