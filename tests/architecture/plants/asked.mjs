const domain = 'packages/domain/src';
const late = 'apps/portal/app/routes/request/unreceived.tsx';
const lost = 'const LOST: Record<InvitationState, Lost> = {};\n';
const asksLost = 'const { before, next } = LOST[state];\n';
const stale = ' no longer says const { before, next } = LOST[state]; of its table';

/** Pages that decide, write fields or look into stored JSON by themselves, each alone in an otherwise sound house. */
export const askedPlants = [
  ...[
    ['a state', "export const mayAccept = (one: { state: string }) => one.state === 'proposed';\n"],
    ['a step', 'export const mayPropose = ({ step }: { step: number }) => step >= 9;\n'],
    ['a list of states', "export const isOpen = (row: { state: string }) => ['sent'].includes(row.state);\n"],
    ['a state of what was found', "export const isOpen = () => found()[0].state === 'sent';\n"],
    ['a set of states', 'export const isOpen = (row: { state: string }) => OPEN.has(row.state);\n'],
    ['a state on the right', "export const isOpen = (row: { state: string }) => 'sent' === row.state;\n"],
    ['a step on the right', 'export const mayPropose = ({ step }: { step: number }) => 9 <= step;\n'],
    [
      'a switch on a state',
      'export const mayAccept = (row: Row) => { switch (row.acta?.state) { default: return true; } };\n',
    ],
    [
      'a switch on a step',
      'export const mayPropose = (step: number) => { switch (step) { default: return true; } };\n',
    ],
    ['a table keyed by state', 'export const mayAccept = (row: Row) => OPEN[row.state];\n'],
    ['a table keyed by step', 'export const mayPropose = (found: Found) => OPEN[found.case.step] ?? true;\n'],
    ['a told state', "export const neverBegan = (one: Row) => one.told === 'declined';\n"],
    ['a told state in a table', 'export const isStopped = ({ told }: Row) => told in SAYS;\n'],
    ['a table keyed by a told state', "export const neverBegan = (one: Row) => SAYS[one.told]?.way === 'request';\n"],
    ['a told state beside the state', 'export const isOfInvitation = (one: Row) => one.told !== one.state;\n'],
    ['a told state by another name', "const { told: said } = row;\nexport const never = said === 'revoked';\n", 2],
    ['a destructured state', "export const mayAccept = ({ state }: Row) => state === 'sent';\n"],
    ['a state by another name', "export const mayAccept = ({ id, state: now }: Row) => now === 'sent';\n"],
    ['a named state taken apart', "const { state: now } = row;\nexport const open = now === 'sent';\n", 2],
    ['a copy of a state', "const now = row.acta?.state;\nexport const open = ['sent'].includes(now);\n", 2],
    ['a step or nothing', 'export const isPast = ({ step }: Row) => (step ?? 0) > 5;\n'],
    ['whether there is a step', "export const said = (row: Row) => (row.step ? 'Hoy' : 'Ya terminó');\n"],
    ['whether there is a step, and more', 'export const isOpen = (row: Row) => row?.step && row.mine;\n'],
    ['whether there is no step', 'export const isOver = ({ step }: Row) => !step;\n'],
    ['a step that is there', 'export const mayPropose = (facts: Facts) => facts.step! >= 9;\n'],
    ['a step made a number', 'export const mayPropose = ({ step }: Row) => Number(step) >= 9;\n'],
    ['a step called a number', 'export const mayPropose = ({ step }: Row) => (step as number) > 9;\n'],
    ['a state by a longer name', "export const isOpen = (row: Row) => row.caseState === 'x';\n"],
    ['a step by a longer name', 'export const isPast = (allianceStep: number) => allianceStep >= 9;\n'],
    ['a state by two signs', "export const isOpen = (visit: Row) => visit.state == 'x';\n"],
    ['a state by the name of its column', "export const isOpen = (row: Row) => row['state'] === 'x';\n"],
    ['a pattern', 'export const isOpen = (row: Row) => /x/.test(row.state);\n'],
    ['how a state begins', "export const isOpen = (row: Row) => row.state.startsWith('in');\n"],
    ['what a told state holds', "export const isOpen = (row: Row) => row.told?.includes('in');\n"],
    ['a copy of a step', 'const at = found.case.step ?? 0;\nexport const open = at >= 9;\n', 2],
  ].map(([what, code, line = 1]) => ({
    check: 'offers',
    what: `${what} that decides in a page`,
    files: { 'apps/portal/app/routes/one.ts': code },
    says: `apps/portal/app/routes/one.ts:${line} compares a step or a state`,
  })),
  ...['activity.endsOn < today', 'today > row.dueOn'].map((code) => ({
    check: 'offers',
    what: `${code} that decides in a page`,
    files: { 'apps/portal/app/routes/one.ts': `export const isLate = ${code};\n` },
    says: 'apps/portal/app/routes/one.ts:1 compares a last day with today',
  })),
  ...['apps/backoffice/app/pages/one.ts', 'packages/web/src/one.ts', 'packages/ui/src/one.ts'].map((path) => ({
    check: 'offers',
    what: `a state that decides in ${path}`,
    files: { [path]: "export const mayAccept = (row: { state: string }) => row.state === 'sent';\n" },
    says: `${path}:1 compares a step or a state`,
  })),
  ...[
    ['another comparison in the place of a held one', `${lost}export const isLost = state === 'sent';\n`, 2],
    ['a held comparison twice', `${lost}${asksLost}${asksLost}`, 3],
    ['a held comparison with more', `${lost}${asksLost}export const isLost = state === before;\n`, 3],
    ['a held comparison that went', lost, stale],
    ['a held table of another type', `const LOST: Loose = {};\n${asksLost}`, stale],
  ].map(([what, code, says]) => ({
    check: 'offers',
    what,
    files: { [late]: code },
    says: typeof says === 'number' ? `${late}:${says} compares a step or a state` : `${late}${says}`,
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
