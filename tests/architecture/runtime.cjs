const { options } = require('./cruise.cjs');
const { concepts } = require('./house.cjs');

const domain = '^packages/domain/src';
const concept = `(${concepts.join('|')})`;

/** The walls of the running program: what types alone import does not exist here. */
module.exports = {
  forbidden: [
    {
      name: 'the-pure-stays-pure',
      severity: 'error',
      comment:
        'rules, policy, offers, inputs and the noun reach only the domain itself and zod: no Drizzle, no node:*.',
      from: { path: `${domain}/(?=${concept}/)([^/]+)/(rules|policy|offers|inputs|\\2)\\.ts$` },
      to: { reachable: true, pathNot: ['^packages/domain/(src|data)/', 'node_modules/zod/', '^\\.'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'No circles among runtime imports; types may look back.',
      from: {},
      to: { circular: true },
    },
  ],
  options: options({ types: false }),
};
