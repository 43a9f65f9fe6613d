import { rm } from 'node:fs/promises';

export default async function stopPostgres() {
  const started = globalThis.setboardTestDatabase;
  if (!started) return;
  delete globalThis.setboardTestDatabase;
  delete process.env.TEST_DATABASE_URL;
  await started.database.stop();
  await Promise.all([started.folder, started.aside].map((folder) => rm(folder, { recursive: true, force: true })));
}
