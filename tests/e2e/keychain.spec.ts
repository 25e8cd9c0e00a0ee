import { expect, test, type Desk } from './desk';
import { MDO } from './steps';

/**
 * As if this computer had a key store of its own: what Electron asks the system is answered here,
 * with `word` as what only this computer knows. Everything beyond that is the program's own.
 */
async function giveKeyStore({ app, page }: Desk, word: string): Promise<void> {
  await app.evaluate(({ safeStorage }, secret) => {
    Object.assign(safeStorage, {
      isAsyncEncryptionAvailable: async () => true,
      isEncryptionAvailable: () => true,
      getSelectedStorageBackend: () => 'gnome_libsecret',
      encryptStringAsync: async (text: string) => Buffer.from(`${secret} ${text}`),
      decryptStringAsync: async (bytes: Buffer) => {
        const [by, result = ''] = bytes.toString().split(' ');
        if (by !== secret) throw new Error('Not kept on this computer');
        return { result, shouldReEncrypt: false };
      },
    });
  }, word);
  await page.reload();
}

test('the key store of the computer opens the desk, and the recovery key where it is lost', async ({
  desk,
}) => {
  const { page } = desk;
  await giveKeyStore(desk, 'this-computer');
  await page.getByRole('combobox', { name: 'Your MDO' }).selectOption(MDO);
  await page.getByRole('textbox', { name: 'Your name' }).fill('Meena Rao');
  await expect(page.getByRole('combobox', { name: 'How the desk is opened' })).toContainText(
    'GNOME Keyring',
  );
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  const key = await page.locator('.recovery-key').innerText();
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: 'Unlock with GNOME Keyring' }).click();
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();

  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: 'Unlock with GNOME Keyring' }).waitFor();
  await giveKeyStore(desk, 'another-computer');
  await page.getByRole('button', { name: 'Unlock with GNOME Keyring' }).click();
  await expect(page.getByText(/does not hold the key of this desk/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Recovery key' }).fill(key);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByRole('button', { name: 'Let GNOME Keyring open the desk', exact: true }).click();
  await expect(page.getByText('GNOME Keyring opens the desk from now on.')).toBeVisible();
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: 'Unlock with GNOME Keyring' }).click();
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
});
