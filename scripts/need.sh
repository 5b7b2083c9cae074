# Sourced by bash scripts: installs what they need, or says what to install.
# Every function returns non-zero when something stays missing.

need() { # COMMAND PACKAGE…: the command, from these Debian packages
    local command=$1
    shift
    command -v "$command" >/dev/null && return
    if ! can_install; then
        echo "\`$command\` is missing: install the package $*" >&2
        return 1
    fi
    echo "installing $* for \`$command\`" >&2
    install_packages "$@" && command -v "$command" >/dev/null && return
    echo "\`$command\` is missing, and apt-get could not install $*" >&2
    return 1
}

can_install() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null
}

# Neither apt-get nor rustup may run twice at a time, as two lanes of tests would.
alone() ( # COMMAND ARGUMENT…
    exec 9>"${TMPDIR:-/tmp}/kyhan-install.lock"
    ! command -v flock >/dev/null || flock 9
    "$@" 9>&-
)

install_packages() { # PACKAGE…: adds packages, removes none; shows what apt-get says when it fails
    alone add_packages "$@"
}

add_packages() {
    local said install=(apt-get install -y --no-remove --no-install-recommends "$@")
    export DEBIAN_FRONTEND=noninteractive
    said=$("${install[@]}" 2>&1) && return
    # The package lists may be absent or out of date.
    said=$(apt-get update 2>&1 && "${install[@]}" 2>&1) && return
    grep '^[EW]:' <<<"$said" | tail -n 5 >&2
    return 1
}

rustup_add() { # target|component NAME: false without rustup, or when it has none
    command -v rustup >/dev/null && alone rustup "$1" add "$2" >/dev/null 2>&1
}

need_rust() { # cargo, a compiler as new as Cargo.toml asks for, and a linker
    local minimum
    minimum=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' "$(dirname "${BASH_SOURCE[0]}")/../Cargo.toml")
    need cc gcc libc6-dev || return
    load_cargo
    has_rust "$minimum" && return
    install_with_rustup
    has_rust "$minimum" && return
    # Debian carries a newer toolchain beside the one of its release.
    if can_install; then
        echo "installing Rust from Debian's packages rustc-web and cargo-web" >&2
        # Out-of-date lists may hold only an older one.
        alone apt-get update >/dev/null 2>&1
        install_packages rustc-web cargo-web && PATH=/usr/bin:$PATH
        has_rust "$minimum" && return
    fi
    if command -v rustc >/dev/null; then
        echo "$(rustc --version) is too old: version $minimum or newer is needed" >&2
    fi
    echo "install Rust $minimum or newer: https://rustup.rs, or as root on Debian 12" \
        "\`apt-get install rustc-web cargo-web\`; both need the network" >&2
    return 1
}

has_rust() { # MINIMUM
    command -v cargo >/dev/null || return
    local found
    found=$(rustc --version 2>/dev/null | cut -d' ' -f2)
    [ -n "$found" ] && [ "$(printf '%s\n' "$1" "$found" | sort -V | head -n 1)" = "$1" ]
}

load_cargo() {
    [ ! -f "${HOME:-}/.cargo/env" ] || . "$HOME/.cargo/env"
}

install_with_rustup() {
    local installer
    need curl curl ca-certificates || return
    echo "installing Rust with rustup" >&2
    installer=$(curl --proto '=https' -sSf https://sh.rustup.rs) || return
    sh -s -- -y --profile minimal -c clippy -c rustfmt <<<"$installer" >/dev/null || return
    load_cargo
}
