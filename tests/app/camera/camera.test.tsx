// What is in the camera's way, in words with the other way in; and that the camera is stopped when it is left or hidden.
import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { openCamera } from '../../../src/app/camera/open-camera.ts';
import { pictureReader } from '../../../src/app/camera/picture-reader.ts';
import { newPhone, renderApp } from '../harness.tsx';
import { cameraOpens, failing, stubCamera } from './stub-camera.ts';

vi.setConfig({ testTimeout: 120_000 });

describe('a camera that does not open', () => {
  test('has one of four names', async () => {
    const names = [
      'NotAllowedError',
      'SecurityError',
      'NotFoundError',
      'OverconstrainedError',
      'NotReadableError',
    ];
    const said = await Promise.all(names.map((name) => openCamera(failing(name))));
    expect(said.map((one) => !one.ok && one.code)).toEqual([
      'refused',
      'refused',
      'noCamera',
      'noCamera',
      'inUse',
    ]);
    expect(await openCamera(undefined)).toEqual({ ok: false, code: 'unsafe' });
  });

  test.each([
    ['NotAllowedError', 'The camera has no permission'],
    ['NotFoundError', 'No camera was found'],
    ['NotReadableError', 'Another app is using the camera'],
  ])('%s is said with what to do, and the text is the other way', async (name, words) => {
    stubCamera(failing(name));
    await renderApp(newPhone(), '/seal-picture');
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByText(/or paste the text|paste it here/u)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Paste the text' }));
    expect(await screen.findByLabelText('Paste the text here')).toBeTruthy();
  });
});

test('the camera is stopped when the screen is left', async () => {
  const stop = cameraOpens();
  await renderApp(newPhone(), '/seal-picture');
  expect(await screen.findByText(/Bring the code closer/u)).toBeTruthy();
  expect(stop).not.toHaveBeenCalled();
  cleanup();
  await waitFor(() => expect(stop).toHaveBeenCalledOnce());
});

test('a detector that the browser names and that does not work gives way to our own', async () => {
  class Broken {
    static getSupportedFormats = async () => ['qr_code'];
    detect = async () => Promise.reject(new Error('not on this phone'));
  }
  const detect = vi.fn(async () => [{ rawValue: 'CAIXETA:00' }]);
  class Working {
    static getSupportedFormats = async () => ['qr_code'];
    detect = detect;
  }
  const video = document.createElement('video');
  expect(await (await pictureReader({ BarcodeDetector: Working }, document))(video)).toEqual(['CAIXETA:00']);
  // Our own reads nothing where nothing is shown.
  expect(await (await pictureReader({ BarcodeDetector: Broken }, document))(video)).toEqual([]);
  expect(await (await pictureReader({}, document))(video)).toEqual([]);
});
