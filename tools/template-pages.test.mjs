import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences, makePages } from './template-pages.mjs';

test('the pages in git are what templates, forms and catalogue give', async () => {
  assert.deepEqual(differences(await makePages()), []);
});

test('a page that was changed by hand, or that no template has, is named', async () => {
  const pages = await makePages();
  pages.set('copd.md', `${pages.get('copd.md')}\nEn grense til.\n`);
  pages.delete('asthma.md');
  assert.deepEqual(differences(pages), ['copd.md', 'asthma.md']);
});
