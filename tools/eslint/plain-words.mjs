import path from 'node:path';
import { readGlossary } from '../glossary.mjs';

const isCode = (value) => /^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/.test(value);
const fileStem = (filename) => path.basename(filename).replace(/\.[^.]+$/, '');

/** `new Promise((resolve, reject) => ...)` is the language's word, not ours. */
const isPromiseCallback = (node, scope) => {
  if (node.name !== 'reject') return false;
  for (let at = scope; at; at = at.upper) {
    const definition = at.set.get('reject')?.defs[0];
    if (definition) return definition.type === 'Parameter' && definition.node.parent?.callee?.name === 'Promise';
  }
  return false;
};
const isNamedElsewhere = (node) =>
  (node.parent.type === 'ImportSpecifier' && node.parent.imported === node && node.parent.local !== node) ||
  (node.parent.type === 'MemberExpression' && node.parent.property === node && !node.parent.computed);

let read;
const theGlossary = () => (read ??= readGlossary());

/** Names, codes and page texts use the words of docs/glossary.md. */
const words = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { refused: '"{{found}}": we do not say "{{word}}"; say {{instead}} (docs/glossary.md).' },
  },
  create(context) {
    const glossary = theGlossary();
    const reported = new Set();
    const report = (node, found, row) => {
      if (!row || reported.has(found)) return;
      reported.add(found);
      context.report({
        node,
        messageId: 'refused',
        data: { found: found.trim().slice(0, 60), word: row.word, instead: row.instead },
      });
    };
    const text = (node, value) =>
      report(node, value, isCode(value) ? glossary.refusedInName(value) : glossary.refusedOnPage(value));
    const name = (node) => {
      if (!isNamedElsewhere(node) && !isPromiseCallback(node, context.sourceCode.getScope(node))) {
        report(node, node.name, glossary.refusedInName(node.name));
      }
    };
    return {
      Program: (node) =>
        report(node, path.basename(context.filename), glossary.refusedInName(fileStem(context.filename))),
      Identifier: name,
      JSXText: (node) => text(node, node.value),
      TemplateElement: (node) => text(node, node.value.cooked ?? ''),
      Literal: (node) => {
        if (typeof node.value === 'string' && node.parent.type !== 'ImportDeclaration') text(node, node.value);
      },
    };
  },
};

/** Types and files are named by what they do. */
const emptyNames = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      empty: '"{{name}}": "{{word}}" says nothing; name it by what it does (docs/glossary.md).',
      prefix: '"{{name}}": an interface is named like any other type, without the "I".',
    },
  },
  create(context) {
    const glossary = theGlossary();
    const check = (node, name) => {
      const row = glossary.saysNothing(name);
      if (row) context.report({ node, messageId: 'empty', data: { name, word: row.word } });
    };
    const type = (node) => {
      if (!node.id) return;
      check(node.id, node.id.name);
      if (/^I[A-Z][a-z]/.test(node.id.name))
        context.report({ node: node.id, messageId: 'prefix', data: { name: node.id.name } });
    };
    return {
      Program: (node) => check(node, fileStem(context.filename)),
      ClassDeclaration: type,
      TSInterfaceDeclaration: type,
      TSTypeAliasDeclaration: type,
    };
  },
};

export const plainWords = { rules: { words, 'empty-names': emptyNames } };
