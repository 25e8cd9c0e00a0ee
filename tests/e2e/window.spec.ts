import { CHANNELS } from '../../shared/ipc/contract';
import { expect, test } from './desk';

test('the window opens on the program’s own page', async ({ desk }) => {
  expect(desk.page.url()).toBe('app://desk/index.html');
  await expect(desk.page.getByRole('combobox', { name: 'Your MDO' })).toBeVisible();
});

test('the page can do what the contract names and nothing else', async ({ desk }) => {
  const surface = await desk.page.evaluate(() =>
    Object.entries({ ...window.desk })
      .flatMap(([area, inside]) =>
        typeof inside === 'function'
          ? [area]
          : Object.keys(inside).map((name) => `${area}.${name}`),
      )
      .sort(),
  );
  // Paths of dropped files come from the preload, so the page has `dropFiles` in its place.
  const named = Object.keys(CHANNELS).filter((channel) => channel !== 'import.drop');
  expect(surface).toEqual([...named, 'dropFiles', 'onEvent'].sort());
});

test('the page sees no Node', async ({ desk }) => {
  const seen = await desk.page.evaluate(() =>
    ['process', 'require', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
  );
  expect(seen).toEqual([]);
});

test('the page cannot fetch from a network or from the disk', async ({ desk }) => {
  const reached = await desk.page.evaluate(async () => {
    const urls = [
      'https://example.org/',
      'http://127.0.0.1:1/',
      'file:///etc/hostname',
      'app://x/',
    ];
    const answers = await Promise.allSettled(urls.map((url) => fetch(url)));
    return answers.filter((answer) => answer.status === 'fulfilled').length;
  });
  expect(reached).toBe(0);
});

test('the main process looks up no names', async ({ desk }) => {
  const answer = await desk.app.evaluate(async ({ session }) =>
    session.defaultSession.resolveHost('example.org').then(
      () => 'found',
      () => 'refused',
    ),
  );
  expect(answer).toBe('refused');
});

test('the page can neither leave nor open another window', async ({ desk }) => {
  const stayedAt = desk.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<string>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('will-navigate', () => setImmediate(() => resolve(contents.getURL())));
      }),
  );
  await desk.page.evaluate(() => {
    window.open('https://example.org/');
    window.location.href = 'https://example.org/';
  });
  expect(await stayedAt).toBe('app://desk/index.html');
  expect(desk.app.windows()).toHaveLength(1);
});

test('permissions are denied', async ({ desk }) => {
  const states = await desk.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[];
    return Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name })).state),
    );
  });
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
});

test('the page breaks none of its own security rules', async ({ desk }) => {
  const said: string[] = [];
  desk.page.on('console', (message) => said.push(message.text()));
  await desk.page.reload();
  await desk.page.getByRole('button', { name: 'Try with sample requests' }).click();
  await expect(desk.page.getByRole('grid', { name: 'Requests' })).toBeVisible();
  expect(said.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
});

test('a payload the contract does not know is refused with a Result', async ({ desk }) => {
  const answer = await desk.page.evaluate(() =>
    window.desk.desk.unlock({ passphrase: 7, access: 'write' } as never),
  );
  expect(answer).toEqual({
    ok: false,
    error: { code: 'bad-request', params: { channel: 'desk.unlock' } },
  });
});
