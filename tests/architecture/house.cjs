/**
 * The house as data: which room may import which, in what order the concepts of the domain stand, and who alone may
 * use a library. The walls (`.dependency-cruiser.cjs`) and the checks read it here.
 */

/** Each concept imports only those before it. */
const concepts = [
  'platform',
  'procedure',
  'identity',
  'reference',
  'organization',
  'cycle',
  'receipt',
  'alliance',
  'intake',
  'network',
  'meeting',
  'contribution',
  'commitment',
  'filing',
  'plan',
  'evidence',
  'look',
  'followup',
  'reversal',
  'recognition',
  'sustainment',
  'acta',
  'balance',
  'notification',
  'views',
];

/** Folders of the domain that are no concept: they stand above all of them, like its root files. */
const aboveConcepts = ['demo', 'wall', 'audit', 'backup'];

/** Files of `platform` that anything may import one by one: pure, or columns that drizzle-kit reads. */
const platformDoors = [
  'actor',
  'columns',
  'days',
  'errors',
  'event',
  'holidays',
  'kept',
  'money',
  'nit',
  'outcome',
  'text',
];

const mayImport = {
  'apps/portal': [
    'web',
    'domain',
    'auth',
    'lexicon',
    'ui',
    'storage',
    'documents',
    'http',
    'paths',
    'drawings',
    'config',
  ],
  'apps/backoffice': [
    'web',
    'domain',
    'auth',
    'lexicon',
    'ui',
    'storage',
    'documents',
    'http',
    'paths',
    'drawings',
    'config',
  ],
  'packages/web': ['domain', 'auth', 'lexicon', 'ui', 'http', 'paths', 'storage'],
  'apps/worker': ['domain', 'mail', 'lexicon', 'storage', 'documents', 'paths', 'config'],
  'packages/auth': ['domain'],
  'packages/storage': ['domain'],
  'packages/http': ['lexicon'],
  'packages/mail': ['lexicon', 'paths'],
  'packages/documents': ['lexicon', 'paths', 'drawings', 'domain'],
  'packages/ui': ['lexicon', 'drawings', 'domain'],
  'packages/drawings': ['domain'],
  'packages/lexicon': ['domain'],
  'packages/domain': [],
  'packages/paths': [],
  'packages/config': [],
};

/** Rooms to which the domain lends only its types; their tests may check against its data. */
const domainTypesOnly = ['documents', 'ui', 'drawings', 'lexicon'];

/** Files beside the code that only tests use. */
const testSupport = ['\\.test\\.tsx?$', '/(scene|testing[A-Za-z]*|given[A-Za-z]*)\\.tsx?$', '/fixtures/'];

/** Libraries with one owner: whoever else imports them breaks a wall. */
const owners = [
  { what: ['drizzle-orm', 'drizzle-kit', 'postgres'], who: ['packages/domain'] },
  { what: ['graphile-worker'], who: ['packages/domain', 'apps/worker'] },
  { what: ['@remix-run/[^/]+'], who: ['apps/portal', 'apps/backoffice', 'packages/web', 'packages/http'] },
  { what: ['lucia', '@node-rs/argon2', '@oslojs/[^/]+', 'arctic', 'jose', 'openid-client'], who: ['packages/auth'] },
  { what: ['resend', 'nodemailer', 'react-email', '@react-email/[^/]+'], who: ['packages/mail'] },
  { what: ['sharp', 'file-type', 'aws4fetch', '@fastify/busboy', '@tus/[^/]+'], who: ['packages/storage'] },
  { what: ['temporal-polyfill'], who: ['packages/domain'] },
  { what: ['helmet', 'compression'], who: ['packages/http'] },
  { what: ['@conform-to/[^/]+'], who: ['packages/web'] },
  {
    what: ['react', 'react-dom'],
    who: [
      'apps/portal',
      'apps/backoffice',
      'packages/web',
      'packages/ui',
      'packages/drawings',
      'packages/mail',
      'packages/documents',
    ],
  },
];

module.exports = { aboveConcepts, concepts, domainTypesOnly, mayImport, owners, platformDoors, testSupport };
