import Glibc

/// The desktop of the person who runs the command, if there is one.
enum Desktop {
  /// Opens an address in the person's browser; without a desktop, or without `xdg-open`, nothing
  /// happens.
  static func open(_ address: String) {
    let hasDesktop = ["DISPLAY", "WAYLAND_DISPLAY"].contains { (name: String) in
      unsafe getenv(name) != nil
    }
    guard hasDesktop else { return }
    var process = pid_t()
    // Safety: the strings are freed once the call has copied them into the new process.
    let words = unsafe ["xdg-open", address].map { (word: String) in unsafe strdup(word) }
    _ = unsafe posix_spawnp(&process, "xdg-open", nil, nil, words + [nil], environ)
    unsafe words.forEach { (word: UnsafeMutablePointer<CChar>?) in unsafe free(word) }
  }
}
