package tandem.portal.media.store;

class FolderStoreTest extends MediaStoreContract {
  @Override
  MediaStore store() {
    return new FolderStore(folder.resolve("files"));
  }
}
