export const workingTexts = {
  judge: 'Judging the requests',
  decide: 'Deciding',
  undo: 'Undoing',
  redo: 'Redoing',
  rules: 'Judging every request by these rules',
  lists: 'Judging every request by these lists',
  import: 'Adding the requests',
  list: 'Putting the list in order',
  stop: 'Stop',
  stopping: 'Stopping…',
};
