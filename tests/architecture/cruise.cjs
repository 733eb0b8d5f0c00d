/** How dependency-cruiser reads this repository: TypeScript source, packages through their `exports`. */
function options({ types }) {
  return {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|dist|\\.data|\\.cache)/' },
    tsPreCompilationDeps: types,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css'],
    },
  };
}

module.exports = { options };
