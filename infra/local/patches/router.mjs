const files = ['dist/router.js', 'dist/router.cjs.js'];

/**
 * `@remix-run/router` 1.23.3 flattens and ranks all the routes of the build, and compiles the pattern of each, at every
 * address that it is asked about: a tenth of what a page costs the server. Routes of ours do not change once built.
 */
export const routerPatch = {
  name: '@remix-run/router',
  version: '1.23.3',
  edits: [
    {
      why: 'the branches of the routes were ranked anew at each request (where they are kept)',
      files,
      from: `function rankRouteBranches(branches) {
`,
      to: `const rankedBranches = new WeakMap();
function branchesOf(routes) {
  let branches = rankedBranches.get(routes);
  if (branches) return branches;
  branches = flattenRoutes(routes);
  rankRouteBranches(branches);
  rankedBranches.set(routes, branches);
  return branches;
}
function rankRouteBranches(branches) {
`,
    },
    {
      why: 'the branches of the routes were ranked anew at each request',
      files,
      from: `  let branches = flattenRoutes(routes);
  rankRouteBranches(branches);
  let matches = null;
`,
      to: `  let branches = branchesOf(routes);
  let matches = null;
`,
    },
    {
      why: 'each branch was walked from its first route on, where its whole path says that it does not lead there',
      files,
      from: `    matches = matchRouteBranch(branches[i], decoded, allowPartial);
`,
      to: `    let branch = branches[i];
    branch.whole ??= compilePath(branch.path)[0];
    if (!allowPartial && decoded.search(branch.whole) < 0) continue;
    matches = matchRouteBranch(branch, decoded, allowPartial);
`,
    },
    {
      why: 'the pattern of each branch was compiled anew at each request (where it is asked for)',
      files,
      from: `  let [matcher, compiledParams] = compilePath(pattern.path, pattern.caseSensitive, pattern.end);
`,
      to: `  let [matcher, compiledParams] = (pattern.compiled ??= compilePath(pattern.path, pattern.caseSensitive, pattern.end));
`,
    },
    {
      why: 'the pattern of each branch was compiled anew at each request',
      files,
      from: `    let match = matchPath({
      path: meta.relativePath,
`,
      to: `    let match = matchPath(meta[end ? "atEnd" : "within"] ??= {
      path: meta.relativePath,
`,
    },
  ],
};
