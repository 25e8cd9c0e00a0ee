import type { Texts } from '../en/english';
import { batchTexts } from './batch-texts';
import { copyTexts } from './copy-texts';
import { fieldTexts } from './field-texts';
import { gridTexts } from './grid-texts';
import { helpTexts } from './help-texts';
import { importTexts } from './import-texts';
import { reviewTexts } from './review-texts';
import { auditTexts } from './audit-texts';
import { releaseTexts } from './release-texts';
import { restoreTexts } from './restore-texts';
import { retentionTexts } from './retention-texts';
import { safetyTexts } from './safety-texts';
import { settingsTexts } from './settings-texts';
import { shellTexts } from './shell-texts';
import { toolTexts } from './tool-texts';
import { shareTexts } from './share-texts';
import { progressTexts } from './progress-texts';
import { wayTexts } from './way-texts';
import { workingTexts } from './working-texts';
import { welcomeTexts } from './welcome-texts';

export const hindi: Texts = {
  shell: shellTexts,
  audit: auditTexts,
  restore: restoreTexts,
  retention: retentionTexts,
  release: releaseTexts,
  safety: safetyTexts,
  settings: settingsTexts,
  welcome: welcomeTexts,
  copy: copyTexts,
  review: reviewTexts,
  import: importTexts,
  batch: batchTexts,
  way: wayTexts,
  share: shareTexts,
  progress: progressTexts,
  field: fieldTexts,
  grid: gridTexts,
  help: helpTexts,
  tool: toolTexts,
  working: workingTexts,
};
