import { builtinModules } from 'node:module';
import path from 'node:path';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { doors, layers } from './eslint.layers.js';

const root = import.meta.dirname;
const builtin = new Set(builtinModules);

/** Folder of the table that a path lies in, longest first. */
function packageOf(source) {
  return source.startsWith('@') ? source.split('/').slice(0, 2).join('/') : source.split('/')[0];
}

const layerRule = {
  meta: { type: 'problem', schema: [{ type: 'object' }] },
  create(context) {
    const allowed = context.options[0];
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      if (source.startsWith('.')) {
        const target = path
          .relative(root, path.resolve(path.dirname(context.filename), source))
          .split(path.sep)
          .join('/');
        if (!allowed.folders.some((f) => target === f || target.startsWith(`${f}/`)))
          context.report({
            node,
            message: `${target} may not be imported here, see eslint.layers.js`,
          });
      } else if (source.startsWith('node:') || builtin.has(source)) {
        if (!allowed.node)
          context.report({ node, message: `${source}: this folder knows no Node` });
      } else if (!allowed.packages.includes(packageOf(source))) {
        context.report({
          node,
          message: `Package ${source} is not listed for this folder, see eslint.layers.js`,
        });
      }
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

const doorRule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = path.relative(root, context.filename).split(path.sep).join('/');
    return {
      ImportSpecifier(node) {
        const door = doors.find(
          (d) => d.from === node.parent.source.value && d.name === node.imported.name,
        );
        if (
          door &&
          !door.only.some(
            (glob) => path.matchesGlob?.(file, glob) ?? file.startsWith(glob.replace(/\*+$/, '')),
          )
        )
          context.report({
            node,
            message: `${door.name} may only be imported in ${door.only.join(', ')}`,
          });
      },
    };
  },
};

const house = { rules: { layers: layerRule, doors: doorRule } };

export default tseslint.config(
  { ignores: ['node_modules', 'out', 'dist', 'test-results', '.cache'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strict],
    plugins: { house },
    rules: {
      'house/doors': 'error',
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      eqeqeq: 'error',
    },
  },
  { files: ['*.config.ts'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['renderer/**/*.tsx', 'renderer/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'Cells are hostile: text only.',
        },
      ],
    },
  },
  ...Object.entries(layers).map(([glob, allowed]) => ({
    files: [glob],
    plugins: { house },
    rules: { 'house/layers': ['error', allowed] },
  })),
);
