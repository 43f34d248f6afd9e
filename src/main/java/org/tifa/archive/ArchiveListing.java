package org.tifa.archive;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.tifa.archive.ArchiveRoots.Root;
import org.tifa.config.ArchiveConfig;
import org.tifa.config.ConfigurationException;

/**
 * What an archive holds, found on the driver. Every file that is seen is in one of the lists or
 * among the hidden: nothing is left out silently.
 *
 * @param splits what is to be read, in the order of source paths and offsets
 * @param rejects files that cannot be sources, and faults of sidecars, in the order of paths
 * @param sidecars files that describe others, in the order of paths
 * @param hiddenCount files and folders that were skipped because their names begin with {@code .}
 *     or {@code _}
 */
public record ArchiveListing(
    List<FileSplit> splits, List<Reject> rejects, List<RawFile> sidecars, long hiddenCount) {
  public ArchiveListing {
    splits = List.copyOf(splits);
    rejects = List.copyOf(rejects);
    sidecars = List.copyOf(sidecars);
  }

  /** Files that will be read as sources or as containers of them. */
  public long fileCount() {
    return splits.stream().filter(split -> split.begin() == 0).count();
  }

  /** Bytes of those files as stored. */
  public long byteCount() {
    return splits.stream().mapToLong(split -> split.end() - split.begin()).sum();
  }

  /**
   * Lists an archive.
   *
   * @param roots folders or single files, on any Hadoop file system
   * @throws ConfigurationException if a root is missing, unreadable or inside another, if there is
   *     no file at all, or if the locale hides the names of local files
   */
  public static ArchiveListing list(
      List<String> roots, ArchiveConfig config, Configuration hadoop) {
    Walk walk = new Walk(config);
    for (Root root : ArchiveRoots.open(roots, hadoop).roots()) {
      walk.take(root, hadoop);
    }
    return walk.listing(roots, hadoop);
  }

  /** Whether Hadoop's own readers would skip the name. */
  static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }

  /** One pass over the roots. */
  private static final class Walk {
    private static final Set<SourceFormat> CUT_FORMATS =
        Set.of(SourceFormat.JSON_LINES, SourceFormat.PARQUET, SourceFormat.ORC);

    private record Folder(Path path, String sourcePath) {}

    private final ArchiveConfig config;
    private final FormatRules formats;
    private final Set<String> sidecarNames;
    private final List<RawFile> files = new ArrayList<>();
    private final List<RawFile> sidecars = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private long hiddenCount;

    Walk(ArchiveConfig config) {
      this.config = config;
      this.formats = new FormatRules(config);
      this.sidecarNames = Set.copyOf(config.sidecarNames());
    }

    void take(Root root, Configuration hadoop) {
      FileStatus status = root.status();
      if (status.isFile()) {
        // A file that is named by hand is a source, whatever its name.
        files.add(rawFile(status, root.prefix()));
        return;
      }
      Deque<Folder> open = new ArrayDeque<>();
      open.add(new Folder(status.getPath(), root.prefix()));
      while (!open.isEmpty()) {
        Folder folder = open.removeLast();
        try {
          takeFolder(folder, status.getPath().getFileSystem(hadoop), open);
        } catch (IOException e) {
          if (folder.path().equals(status.getPath())) {
            problems.add(
                "archive '%s' cannot be read: %s"
                    .formatted(folder.path(), Rejects.line(Rejects.message(e))));
          } else {
            rejects.add(
                Rejects.listed(
                    folder.sourcePath().substring(0, folder.sourcePath().length() - 1),
                    0,
                    RejectReason.UNREADABLE,
                    "the folder cannot be listed: " + Rejects.message(e)));
          }
        }
      }
    }

    private void takeFolder(Folder folder, FileSystem fileSystem, Deque<Folder> open)
        throws IOException {
      Set<String> names = new HashSet<>();
      RemoteIterator<FileStatus> entries = fileSystem.listStatusIterator(folder.path());
      while (entries.hasNext()) {
        FileStatus entry = entries.next();
        String name = entry.getPath().getName();
        String sourcePath = folder.sourcePath() + name;
        names.add(name);
        if (isHidden(name)) {
          hiddenCount++;
        } else if (entry.isDirectory()) {
          open.add(new Folder(entry.getPath(), sourcePath + "/"));
        } else if (sidecarNames.contains(name)) {
          sidecars.add(rawFile(entry, sourcePath));
        } else {
          files.add(rawFile(entry, sourcePath));
        }
      }
      for (String lost : LocalNames.lost(fileSystem, folder.path(), names)) {
        takeLost(folder, lost);
      }
      if (names.isEmpty() && formats.layout(folder.path().getName()).isPresent()) {
        rejects.add(
            Rejects.listed(
                folder.sourcePath().isEmpty()
                    ? folder.path().getName()
                    : folder.sourcePath().substring(0, folder.sourcePath().length() - 1),
                0,
                RejectReason.UNREADABLE,
                "an empty folder where the name promises a file"));
      }
    }

    private void takeLost(Folder folder, String name) {
      if (!LocalNames.isUnrepresentable(name)) {
        rejects.add(
            Rejects.listed(
                folder.sourcePath() + name,
                0,
                RejectReason.UNREADABLE,
                "a link that leads nowhere, or a file that vanished while listing"));
      } else if (LocalNames.isUtf8()) {
        rejects.add(
            Rejects.listed(
                folder.sourcePath() + name,
                0,
                RejectReason.UNREADABLE,
                "the file's name is not UTF-8: rename it"));
      } else {
        problems.add(
            "archive folder '%s' holds a file whose name the locale's charset %s cannot represent: start Java with LC_ALL=C.UTF-8"
                .formatted(folder.path(), LocalNames.charset()));
      }
    }

    private static RawFile rawFile(FileStatus status, String sourcePath) {
      return new RawFile(
          status.getPath().toString(), sourcePath, status.getLen(), status.getModificationTime());
    }

    ArchiveListing listing(List<String> roots, Configuration hadoop) {
      if (!problems.isEmpty()) {
        throw new ConfigurationException(problems.stream().distinct().toList());
      }
      if (files.isEmpty() && rejects.isEmpty()) {
        throw new ConfigurationException(
            "archive '%s' holds no file to read (%d sidecars, %d hidden): name a folder with files"
                .formatted(String.join("', '", roots), sidecars.size(), hiddenCount));
      }
      files.sort(Comparator.comparing(RawFile::sourcePath));
      sidecars.sort(Comparator.comparing(RawFile::sourcePath));
      SidecarReader.Notes notes = new SidecarReader(config).read(sidecars, files, hadoop);
      rejects.addAll(notes.rejects());
      Map<String, Map<String, Metadata>> entries = entrySidecars(notes.metadata());
      List<FileSplit> splits = new ArrayList<>(files.size());
      for (RawFile file : files) {
        Optional<FormatRules.Layout> layout = formats.layout(name(file));
        if (layout.isPresent()) {
          cut(file, layout.get(), notes.metadata(), entries, splits);
        } else {
          rejects.add(
              Rejects.listed(
                  file.sourcePath(),
                  0,
                  RejectReason.UNKNOWN_FORMAT,
                  "the ending is none of %s: rename the file or add its ending to archive.formats"
                      .formatted(String.join(", ", formats.endings()))));
        }
      }
      rejects.sort(
          Comparator.comparing(Reject::sourcePath)
              .thenComparingLong(Reject::position)
              .thenComparing(Reject::detail));
      return new ArchiveListing(splits, rejects, sidecars, hiddenCount);
    }

    /** What is said of entries, by the source paths of the files they stand in. */
    private static Map<String, Map<String, Metadata>> entrySidecars(
        Map<String, Metadata> metadata) {
      Map<String, Map<String, Metadata>> entries = new HashMap<>();
      metadata.forEach(
          (path, values) -> {
            int entry = path.indexOf("!/");
            if (entry >= 0) {
              entries
                  .computeIfAbsent(path.substring(0, entry), file -> new HashMap<>())
                  .put(path, values);
            }
          });
      return entries;
    }

    private void cut(
        RawFile file,
        FormatRules.Layout layout,
        Map<String, Metadata> metadata,
        Map<String, Map<String, Metadata>> entries,
        List<FileSplit> splits) {
      Metadata sidecar = metadata.getOrDefault(file.sourcePath(), Metadata.NONE);
      boolean isCut =
          CUT_FORMATS.contains(layout.format())
              && layout.compression() == Compression.NONE
              && file.length() > config.splitBytes();
      long size = isCut ? config.splitBytes() : Math.max(1, file.length());
      long begin = 0;
      do {
        long end = Math.min(file.length(), begin + size);
        splits.add(
            new FileSplit(
                file,
                layout.format(),
                layout.compression(),
                begin,
                end,
                sidecar,
                entries.getOrDefault(file.sourcePath(), Map.of())));
        begin = end;
      } while (begin < file.length());
    }

    private static String name(RawFile file) {
      return file.archivePath().substring(file.archivePath().lastIndexOf('/') + 1);
    }
  }
}
