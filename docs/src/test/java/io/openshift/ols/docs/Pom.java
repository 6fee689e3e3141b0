// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What a pom says about modules and dependencies, as it is written (nothing inherited). */
record Pom(List<String> modules, List<Dependency> dependencies) {
  /** One entry of {@code <dependencies>}; an absent scope reads {@code compile}. */
  record Dependency(String artifact, String scope) {
    boolean reachesUsers() {
      return !scope.equals("test");
    }
  }

  static Pom read(Path file) {
    try {
      Document document =
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
      return of(document);
    } catch (Exception e) {
      throw new IllegalStateException("cannot read " + file, e);
    }
  }

  private static Pom of(Document document) throws Exception {
    XPath path = XPathFactory.newDefaultInstance().newXPath();
    List<String> modules = new ArrayList<>();
    for (Node node : nodes(path, document, "/project/modules/module")) {
      modules.add(node.getTextContent().strip());
    }
    List<Dependency> dependencies = new ArrayList<>();
    for (Node node : nodes(path, document, "/project/dependencies/dependency")) {
      String scope = path.evaluate("scope", node).strip();
      String artifact = path.evaluate("artifactId", node).strip();
      dependencies.add(new Dependency(artifact, scope.isEmpty() ? "compile" : scope));
    }
    return new Pom(List.copyOf(modules), List.copyOf(dependencies));
  }

  private static List<Node> nodes(XPath path, Document document, String expression)
      throws Exception {
    NodeList found = (NodeList) path.evaluate(expression, document, XPathConstants.NODESET);
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      nodes.add(found.item(i));
    }
    return nodes;
  }
}
