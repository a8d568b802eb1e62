// All specs of a run in one file: Jest evaluates the libraries anew for every file it runs, and a mutation run does so for every mutant.
const { globSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '../..');

module.exports = (...patterns) => {
  for (const file of globSync(patterns, { cwd: root }).sort()) require(join(root, file));
};
