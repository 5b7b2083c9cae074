//! Figures under the names by which `bench/run` puts them on the page.

/// Prints a figure as a line of its own: `figure NAME VALUE`.
pub fn figure(name: &str, value: f64) {
    println!("figure {name} {value}");
}
