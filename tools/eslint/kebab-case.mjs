import { basename } from 'node:path';

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;

/** @type {import('eslint').Rule.RuleModule} A file is named after the one thing in it, in kebab-case. */
export const kebabCaseFile = {
  meta: { type: 'layout', schema: [], messages: { name: 'Name the file in kebab-case, such as `best-so-far.ts`.' } },
  create: (context) => ({
    Program(node) {
      if (!kebabCase.test(basename(context.filename))) context.report({ node, messageId: 'name' });
    },
  }),
};
