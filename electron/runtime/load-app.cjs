// Becomes the `resources/app` of the fallback runtime, which lacks Electron's own: loads the program
// in the folder named first on the command line, as `electron FOLDER` does.
const path = require('node:path');
const { app } = require('electron');

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
const folder = path.resolve(named ?? '.');
const { name, version, main } = require(path.join(folder, 'package.json'));
app.setName(name);
app.setVersion(version);
app.setAppPath(folder);
require(path.join(folder, main));
