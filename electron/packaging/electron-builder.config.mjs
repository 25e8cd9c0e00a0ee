// @ts-check
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { archiveFiles } from './contents.mjs';
import { setFuses } from './fuses.mjs';

const HERE = 'electron/packaging';
const { GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;

/** @type {() => Promise<import('electron-builder').Configuration>} */
export default async () => ({
  appId: 'in.mdo-review-desk',
  productName: 'MDO Review Desk',
  copyright: 'MIT licence',
  directories: { output: 'dist', buildResources: HERE },
  files: await archiveFiles(),
  asar: true,
  // A spreadsheet is opened by number in a process of its own: it must be a real file.
  asarUnpack: ['data/samples/**'],
  electronLanguages: ['en-US', 'en-GB', 'hi'],
  npmRebuild: false,
  // Nothing in the program asks for updates: they come on a stick.
  publish: null,
  extraMetadata: {
    homepage:
      GITHUB_REPOSITORY === undefined
        ? 'https://mdo-review-desk.invalid'
        : `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`,
  },
  // Corrections come back as .xlsx, which is and stays Excel's: the program only stands beside it under
  // "Open with" (mac, linux below; Windows in installer.nsh).
  fileAssociations: [
    {
      ext: 'mdodesk',
      name: 'Copy of a review desk',
      description: 'Copy of a review desk',
      mimeType: 'application/x-mdodesk',
      role: 'Editor',
    },
    {
      ext: 'mdopacket',
      name: 'Packet of requests',
      description: 'Packet of requests for a review desk',
      mimeType: 'application/x-mdopacket',
      role: 'Editor',
    },
  ],
  artifactName: 'mdo-review-desk-${version}-${os}-${arch}.${ext}',
  afterPack: async ({ appOutDir, electronPlatformName, packager }) => {
    const name = packager.appInfo.productFilename;
    const executable = {
      darwin: `${name}.app`,
      win32: `${name}.exe`,
      linux: 'mdo-review-desk',
    }[electronPlatformName];
    if (executable === undefined) throw new Error(`No executable for ${electronPlatformName}`);
    // Electron's own start pages; a packaged program loads itself.
    const resources = path.join(appOutDir, 'resources');
    await rm(path.join(resources, 'app'), { recursive: true, force: true });
    await rm(path.join(resources, 'default_app.asar'), { force: true });
    await setFuses(path.join(appOutDir, executable), electronPlatformName);
  },
  win: {
    target: [
      { target: 'nsis', arch: 'x64' },
      { target: 'portable', arch: 'x64' },
    ],
    icon: `${HERE}/icons/icon.ico`,
  },
  // For one user: no administrator is asked.
  nsis: {
    oneClick: true,
    perMachine: false,
    allowElevation: false,
    deleteAppDataOnUninstall: false,
  },
  portable: { artifactName: 'mdo-review-desk-${version}-portable-${arch}.${ext}' },
  linux: {
    target: [
      { target: 'AppImage', arch: 'x64' },
      { target: 'deb', arch: 'x64' },
    ],
    executableName: 'mdo-review-desk',
    icon: `${HERE}/icons`,
    category: 'Office',
    synopsis: 'Review desk for iGOT profile requests of the Department of Posts',
    maintainer: 'MDO Review Desk <maintainers@mdo-review-desk.invalid>',
    mimeTypes: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    desktop: { entry: { 'Name[hi]': 'MDO रिव्यू डेस्क' } },
  },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    icon: `${HERE}/icons/icon.icns`,
    category: 'public.app-category.business',
    fileAssociations: [{ ext: 'xlsx', name: 'Workbook', role: 'Viewer', rank: 'Alternate' }],
  },
});
