# Finds or installs what the launcher and the test command need. Sourced by ./dues and ./verify.

say() { printf '%s\n' "$*" >&2; }

# Text in any language has to survive arguments, file names and pipes.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
  *[Uu][Tt][Ff]*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

# Installs packages with apt when this machine has it and we may; quietly fails otherwise.
install_packages() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 1
  say "installing $* …"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get install -y -q --no-install-recommends "$@" || { apt-get update -q && apt-get install -y -q --no-install-recommends "$@"; }; } >&2
}

# The feature version of a JDK's home (17, 21 …), 0 when it is none with a compiler.
jdk_version() {
  local version
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || { echo 0; return; }
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  echo "${version:-0}"
}

# Sets JAVA_HOME to a JDK of version 17 or newer.
find_jdk() {
  local candidate javac
  javac=$(command -v javac 2>/dev/null || true)
  for candidate in "${JAVA_HOME:-}" "${javac:+$(dirname "$(dirname "$(readlink -f "$javac")")")}" \
    /usr/lib/jvm/java-17-* /usr/lib/jvm/java-21-* /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$candidate" ] && [ "$(jdk_version "$candidate")" -ge 17 ]; then
      export JAVA_HOME="$candidate"
      return 0
    fi
  done
  return 1
}

need_jdk() {
  find_jdk && return 0
  install_packages openjdk-17-jdk-headless || install_packages default-jdk-headless || true
  find_jdk && return 0
  say "No JDK 17 or newer was found. Install one (Debian: apt-get install openjdk-17-jdk-headless) or set JAVA_HOME."
  return 1
}

need_maven() {
  command -v mvn >/dev/null 2>&1 && return 0
  install_packages maven || true
  command -v mvn >/dev/null 2>&1 && return 0
  say "Maven was not found. Install it (Debian: apt-get install maven)."
  return 1
}
